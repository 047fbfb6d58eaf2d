import type { Texts } from '../../texts';
import type { journalList as kk } from './kk';

/** The journal's list, in Russian. */
export const journalList: Texts<typeof kk> = {
  filter: {
    category: 'Категория',
    doubts: 'С замечаниями',
    imported: 'Внесённые из файла',
    conditions: 'В особых условиях',
  },
  category: {
    employee: 'Сотрудник',
    head: 'Руководитель',
    trainee: 'Слушатель',
    candidate: 'Кандидат на службу',
    family: 'Член семьи',
  },
  columns: {
    button: 'Столбцы',
    menu: 'Показываемые столбцы',
    reset: 'Вернуть как было',
    keys: 'На заголовке: Enter – сортировка, Shift+← → – ширина столбца',
  },
  views: {
    button: 'Виды',
    current: 'Вид: {{name}}',
    save: 'Сохранить этот вид…',
    manage: 'Управлять видами…',
    none: 'Сохранённых видов нет',
    saveTitle: 'Сохранить вид',
    saveText:
      'Фильтры, столбцы и порядок сохранятся под этим названием. Период вроде «этот месяц» движется вместе с датой.',
    manageTitle: 'Сохранённые виды',
    name: 'Название',
    rename: 'Переименовать',
    renameOf: 'Переименовать «{{name}}»',
    remove: 'Удалить вид «{{name}}»',
    saved: 'Вид «{{name}}» сохранён',
    removed: 'Вид «{{name}}» удалён',
    restored: 'Вид «{{name}}» возвращён',
    nameMissing: 'Напишите название вида',
  },
  export: {
    button: 'Выгрузить',
    title: 'Выгрузка журнала',
    what: 'Выйдет то, что показано сейчас, по порядку номеров: {{records}}.',
    drafts: 'Черновики без номера в журнал не входят: {{drafts}}.',
    language: 'Язык',
    print: 'Печать, PDF…',
    preview: 'Журнал: вид перед печатью',
    previewPart: 'Показаны первые {{shown}}; в печатном документе будет {{lines}}.',
    stopped: 'Составление файла остановлено',
  },
  origin: 'Запись внесена из файла',
  removedBecause: 'Запись удалена, номер остаётся в журнале. Причина: {{reason}}',
  cancelledBecause: 'Отмечено: работа не состоялась. Причина: {{reason}}',
  noReason: 'не указана',
};
