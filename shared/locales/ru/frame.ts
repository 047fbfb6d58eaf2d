import type { Texts } from '../texts';
import type { frame as kk } from '../kk/frame';

export const frame: Texts<typeof kk> = {
  brand: 'Сенім',
  navigation: 'Разделы',
  skip: 'Перейти к содержанию',
  language: 'Язык интерфейса',
  page: { today: 'Сегодня', journal: 'Журнал', codes: 'Шифры', research: 'Исследования', plan: 'Планы', report: 'Отчёт', acts: 'Акты', settings: 'Настройки', exchange: 'Обмен данными', backup: 'Резервная копия' },
  search: {
    open: 'Поиск', title: 'Поиск', placeholder: 'Шифр, номер записи, страница или действие', nothing: 'Ничего не найдено. Попробуйте шифр или номер записи.',
    group: { pages: 'страница', commands: 'действие', codes: 'шифр', records: 'запись' },
    code: 'Шифр',
    enter: 'Новая запись: {{kind}}', lock: 'Заблокировать хранилище', language: 'Язык: {{name}}', theme: { light: 'Светлое оформление', dark: 'Тёмное оформление' },
  },
  lock: { now: 'Блокировать', minutes: '{{n}} мин', hint: 'Заблокировать (Ctrl+L). Без действий заблокируется само, осталось: {{time}}', soon: 'Хранилище заблокируется через минуту' },
  unsaved: 'Несохранённых записей: {{n}}', unsavedShow: 'Показать',
  failure: { title: 'Что-то пошло не так', text: 'Сохранённым записям ничто не угрожает. При повторном открытии окна хранилище заблокируется, и парольную фразу нужно будет набрать снова.', reload: 'Открыть окно заново', retry: 'Повторить' },
};
