import type { Texts } from '../texts';
import type { appeals as kk } from '../kk/appeals';

/** Words of the register of appeals and assignments, in Russian. */
export const appeals: Texts<typeof kk> = {
  title: 'Обращения', lead: 'Журнал регистрации обращений и поручений: кто (по роли) обратился, о каком шифре, что просил, чем закончилось. Необязательный.',
  add: 'Зарегистрировать обращение', newTitle: 'Новое обращение', editTitle: 'Обращение № {{number}}', list: 'Список обращений', open: 'Открыть обращение № {{number}}', search: 'Поиск обращения',
  column: { number: '№', on: 'Дата', from: 'От кого', code: 'Шифр', asked: 'О чём', due: 'Срок', state: 'Состояние' },
  from: { employee: 'сотрудник', head: 'руководитель подразделения', authorised_head: 'уполномоченный руководитель', gpo: 'Генеральная прокуратура', prosecutor: 'прокурор', family: 'член семьи', other: 'иное' },
  way: { oral: 'устно', written: 'письменно' }, state: { open: 'открыто', in_work: 'в работе', closed: 'закрыто' }, overdue: 'срок истёк',
  filter: { label: 'Показать', all: 'Все', open: 'Открытые', in_work: 'В работе', closed: 'Закрытые', overdue: 'Просроченные' },
  field: { on: 'Дата', from: 'Кто обратился (роль)', way: 'Вид', paper: '№ документа', code: 'О каком шифре', codeHint: 'Если ни о ком, оставьте пустым', asked: 'О чём просят', askedHint: 'Не пишите имён', due: 'Срок', result: 'Результат', closedOn: 'Дата закрытия' },
  work: { title: 'Работа по этому обращению', none: 'Работа ещё не начата.', start: 'Начать работу', record: 'Открыть запись' },
  close: { action: 'Закрыть обращение', title: 'Закрыть обращение № {{number}}', text: 'Напишите, чем закончилось.', done: 'Обращение № {{number}} закрыто', reopen: 'Открыть снова', reopened: 'Обращение № {{number}} открыто снова' },
  saved: 'Обращение № {{number}} сохранено', changed: 'Изменения сохранены',
  empty: { title: 'Обращений пока нет', text: 'Зарегистрированное обращение или поручение появится в срок на странице «Сегодня», работу можно начать отсюда.', noneTitle: 'Таких обращений нет', none: 'Измените отбор или слово поиска.' },
};
