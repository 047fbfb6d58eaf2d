import type { Texts } from '../texts';
import type { journal as kk } from '../kk/journal';

/** Words of the journal page, in Russian. */
export const journal: Texts<typeof kk> = {
  title: 'Журнал', lead: 'Журнал учёта психологической работы (пункт 23)', shown: 'показано: {{shown}}',
  add: 'Новая запись', addHint: 'Новая запись (N)',
  search: 'Поиск по журналу',
  column: { number: '№', date: 'Дата', kind: 'Направление', form: 'Вид, форма', basis: 'Основание', category: 'Категория', codes: 'Шифр', persons: 'Чел.', topic: 'Цель, тема', rows: 'Строка', marks: 'Примечание' },
  mark: {
    late_entry: 'внесено поздно', public_holiday: 'праздник', weekend: 'выходной', pending_conclusion: 'заключение не вынесено', mixed_group: 'смешанная группа', duplicate_examinee: 'шифр повторяется', future_date: 'будущая дата',
    research_ended_late: 'справка поздно', title_looks_personal: 'возможно имя в названии', clock_unsure: 'проверить дату',
    no_special_room: 'вне спецкабинета', code_looks_like_date: 'шифр похож на дату', figures_disagree: 'числа не сходятся', unknown_field: 'неизвестное поле', research_long_open: 'долго не завершено', version_gap: 'пропущена версия',
  },
  filter: {
    label: 'Фильтры', kind: 'Направление', period: 'Период', status: 'Состояние', code: 'Шифр', late: 'Внесённые поздно', clear: 'Сбросить фильтры', some: '{{label}}: {{value}}', codeHint: 'Начало шифра', from: 'С', to: 'По',
    wrongOrder: 'Начало не должно быть позже конца',
    periods: { all: 'Всё время', month: 'Этот месяц', quarter: 'Этот квартал', half: 'Это полугодие', year: 'Этот год', own: 'Свои даты' },
  },
  empty: { title: 'Журнал пока пуст', text: 'Внесите сегодняшнюю работу: дата и номер ставятся сами, отчёт пересчитывается сразу.', noneTitle: 'Под фильтр не подходит ни одна запись', none: 'Ослабьте фильтры или поищите другими словами.' },
  export: { results: 'Графа «Краткий результат, рекомендации»', without: 'Оставить пустой', with: 'Заполнить', withHint: 'Результаты конфиденциальны: храните файл в защищённом месте (пункт 14)', make: 'Составить файл', making: 'Составляется файл Excel' },
  detail: {
    title: '№ {{number}} · {{kind}}', titleDraft: 'Черновик · {{kind}}', status: 'Состояние', rows: 'Строка отчёта', noRow: 'в отчёт не входит', version: 'версия {{version}}', facts: 'Запись', history: 'История версий', first: 'Первая версия', onlyFirst: 'Запись не исправлялась.',
    entered: 'внесено {{when}}', reason: 'Причина: {{reason}}', noReason: 'Причина не указана', field: 'Поле', before: 'Было', after: 'Стало', unchanged: 'Содержание не изменилось', empty: 'нет', notFound: 'Запись не найдена: возможно, она в другом хранилище.',
    amend: 'Исправить', finish: 'Закончить', cancel: 'Не состоялось', remove: 'Удалить', restore: 'Восстановить', openResearch: 'Карточка исследования',
  },
  change: {
    cancelResearch: 'Имеющиеся материалы остаются и через шесть месяцев уничтожаются по акту (пункт 18); если дата окончания не указана, срок идёт с сегодняшнего дня.',
    cancelTitle: 'Отметить, что работа не состоялась', cancelText: 'Запись останется в журнале под своим номером, но не войдёт в отчёт.', removeTitle: 'Удалить запись', removeText: 'Номер сохранится, в журнале будет стоять «удалено»; версии останутся в истории.',
    restoreTitle: 'Восстановить запись', restoreText: 'Запись снова начнёт действовать и войдёт в отчёт.', reason: 'Причина', reasonMissing: 'Укажите причину: она хранится в истории (пункт 23)',
    cancelled: 'Запись № {{number}} отмечена: не состоялось', removed: 'Запись № {{number}} удалена', restored: 'Запись № {{number}} восстановлена', removedDraft: 'Черновик удалён', undoReason: 'Удаление сразу отменено',
  },
};
