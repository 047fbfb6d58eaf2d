import type { Texts } from '../../texts';
import type { entry as kk } from './kk';

/** Words of what helps to enter work, in Russian. */
export const entry: Texts<typeof kk> = {
  start: 'С чего начать',
  last: 'Как в последней записи',
  lastKeys: 'Alt+L',
  noLast: 'Записей этого вида пока нет',
  filled: 'Заполнено: дату, шифр и результат внесите сами',
  template: {
    apply: 'Шаблон «{{name}}»',
    none: 'Шаблонов пока нет',
    save: 'Сохранить как шаблон…',
    manage: 'Управлять шаблонами…',
    saveTitle: 'Сохранить как шаблон',
    saveText: 'Шифры, результаты, даты и личные тексты в шаблон не входят.',
    name: 'Название шаблона',
    saved: 'Шаблон «{{name}}» сохранён',
    manageTitle: 'Шаблоны',
    rename: 'Сохранить название',
    remove: 'Удалить шаблон «{{name}}»',
    removed: 'Шаблон «{{name}}» удалён',
    needName: 'Дайте шаблону название',
  },
  separate: {
    label: 'Отдельная запись на каждого',
    hint: 'Сразу записей: {{n}}, номера подряд; у каждого своё заключение. Иначе – одна процедура, одна запись.',
    saved: 'Сохранено записей: {{n}}, № {{first}} – {{last}}',
  },
  methods: 'Добавить из списка',
  privateNote: 'Личная заметка',
  privateHint: 'Хранится только в хранилище, не попадает ни в файлы, ни в печать',
  code: {
    similar: 'Возможно, это:',
    closed: 'Шифр {{code}} закрыт {{date}}. Чтобы внести новую работу, откройте его снова на его странице.',
    openPage: 'Открыть страницу шифра',
    group: '{{code}} – шифр группы, её члены: {{members}}',
    takeMembers: 'Взять членов',
  },
  appeal: 'Работа по обращению № {{number}}',
};
