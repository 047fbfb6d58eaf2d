import type { Texts } from '../../texts';
import type { doubts as kk } from './kk';

/** Words of the doubts that the points of the orders raise, in Russian: as a sentence, and as a mark in the journal. */
export const doubts: Texts<typeof kk> = {
  sentence: {
    own_request_not_employee:
      'Пункт 14 говорит о запросе самого сотрудника: проверьте основание для кандидата или слушателя',
    purpose_of_candidate: 'Кандидата пункт 14 называет только в первой цели: проверьте цель или категорию',
    assignment_missing: 'Номер и дата поручения внесены не полностью',
    paper_after_work: 'Документ датирован позже начала работы: проверьте обе даты',
    request_number_missing: 'У специального запроса нет номера (пункт 22): внесите номер',
    correction_of_candidate:
      'Шифр известен только как шифр кандидата, а задачи пункта 12 относятся к сотрудникам и слушателям: проверьте шифр',
    correction_outdated:
      'После этой психодиагностики есть благоприятный результат: проверьте, нужна ли ещё психокоррекция (пункт 15)',
    contraindications_basis_missing: 'Не указано, откуда известно об отсутствии противопоказаний',
    group_of_one: 'В групповой форме только одно лицо: проверьте форму или шифры',
    individual_of_many: 'В индивидуальной форме несколько лиц: проверьте форму или шифры',
    duplicate_code: 'Один шифр записан в одной консультации дважды',
    code_short: 'Шифр короче четырёх знаков: проверьте, не инициалы ли это',
    code_of_many: 'Шифр пишется только у работы с одним лицом: проверьте число участников',
    text_looks_personal: 'В тексте есть слова, похожие на имя, ИИН, телефон или адрес почты: напишите вместо них шифр',
    out_of_season: 'Ежегодный мониторинг проводится в четвёртом квартале (приказ 74, пункт 4): проверьте даты',
  },
  mark: {
    own_request_not_employee: 'проверить основание',
    purpose_of_candidate: 'проверить цель',
    assignment_missing: 'нет номера или даты поручения',
    paper_after_work: 'документ позже работы',
    request_number_missing: 'нет номера запроса',
    correction_of_candidate: 'психокоррекция кандидата',
    correction_outdated: 'позже был благоприятный результат',
    contraindications_basis_missing: 'нет основания о противопоказаниях',
    group_of_one: 'в группе одно лицо',
    individual_of_many: 'несколько лиц в индивидуальной форме',
    duplicate_code: 'шифр записан дважды',
    code_short: 'шифр короткий',
    code_of_many: 'шифр и число участников расходятся',
    text_looks_personal: 'возможно личные данные в тексте',
    out_of_season: 'мониторинг не в четвёртом квартале',
  },
};
