/** Words that papers and window no longer use: each was put right once, for the reason beside it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The texts between quotes of every file of a language, with the file they stand in. */
function textsOf(language: 'kk' | 'ru'): { file: string; text: string }[] {
  const folder = join(root, 'shared/texts');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`${language}.ts`))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => ({
        file: name,
        text: (text ?? '').replaceAll('\\u00AD', ''),
      })),
    );
}

const FORBIDDEN: Record<'kk' | 'ru', [word: RegExp, why: string][]> = {
  kk: [
    [/журналының басы/u, 'means the beginning; it is the last check value'],
    [/сканері|[Сс]канер(?![а-яәіңғүұқөһ])/u, 'a device; the copy is сканерленген көшірме'],
    [/шифрмәтін/u, 'a word of programmers'],
    [/[Бб]екітіп қою/u, 'бекіту is to approve'],
    [/бөлек бөлмеде/u, 'a room in a house'],
    [/\(Russian\)/u, 'another language in a label'],
    [/Өзге жағдайда адамды дәрігерге/u, 'no unfavourable result is no reason for a doctor'],
    [/ұпиялылықтан шығару/u, 'means to declassify'],
    [/психотүзету саба[ғқ]/u, 'one word: сеанс'],
    [/актімен жой|акт бойынша жойылады'/u, 'the order says акті бойынша'],
    [/бөлу актіс/u, 'жоюға бөлу туралы акт'],
    [/батырма/u, 'one word: түйме'],
    [/^Жағдайы$/u, 'one word for a state: Күйі'],
    [/^Болдырмау$/u, 'one word: Бас тарту'],
    [/қауіпсіздік журналы/u, 'it is the әрекеттер журналы'],
    [/деректер қоры/u, 'дерекқор'],
    [/алға секірді/u, 'a clock does not jump'],
    [/күнін көрген|өрілген күн/u, 'the program records days, it does not see them'],
    [/СИПАТТА$/u, 'point 14: сипатқа ие'],
    [/бұйрық мәтінінде жоқ/u, 'the annexes exist; the loaded text came without them'],
    [/3-қосымша, 1\.5-жол/u, 'the form has no such number'],
    [/4–20[^.]*\(17-тармақ\)|төрт таңба \(227/u, 'the order fixes no length of a cipher'],
    [/мүмкіндік беретін дерек жоқ/u, 'the program has not read the note'],
    [/ЖСН-ға/u, 'ЖСН-ге'],
  ],
  ru: [
    [/[Вв]ершина журнала/u, 'the last check value'],
    [/шифртекст/u, 'a word of programmers'],
    [/ином случае направьте лицо к врачу/u, 'no unfavourable result is no reason for a doctor'],
    [/в тексте приказа нет:/u, 'the annexes exist; the loaded text came without them'],
    [/заняти[еяй] по психокоррекции|^\{\{n\}\} заняти/u, 'one word: сеанс'],
    [/одписант/u, 'лица, подписывающие документы'],
    [/журнал[е]? безопасности/u, 'it is the журнал действий'],
    [/Что-то пошло/u, 'spoken language'],
    [/скачком|увиденн|уже видела/u, 'the program records dates, it does not see them'],
    [/рекомендация (на|к) служб/iu, 'рекомендация о приёме на службу'],
    [/при наличии показаний/u, 'not the condition of point 15'],
    [/издалека|кусок|расхожее|прочтёт любой/u, 'spoken language'],
    [/Закрепить/u, 'to keep as sent'],
    [/[Зз]авершить акт|акт завершён/iu, 'one word: оформить'],
    [/Число[^'.]*человек[^'.]*психодиагностикой|психодиагностикой охвачен/u, 'examinations are no people'],
    [/приложение 3, строка 1\.5/u, 'the form has no such number'],
    [/4–20[^.]*\(пункт 17\)|четырёх знаков \(приказ/u, 'the order fixes no length of a cipher'],
    [/позволяющих установить участников/u, 'the program has not read the note'],
    [/вне спецкабинета|внесено поздно/u, 'one wording'],
  ],
};

describe.each(['kk', 'ru'] as const)('words put right once do not come back (%s)', (language) => {
  const texts = textsOf(language);
  it('reads the texts at all', () => expect(texts.length).toBeGreaterThan(1_000));
  it.each(FORBIDDEN[language])('%s: %s', (word) => {
    expect(texts.filter(({ text }) => word.test(text)).map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });
});
