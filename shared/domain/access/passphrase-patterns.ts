/** What a guesser tries first: neighbouring keys of the three layouts, and the pieces people put into passphrases. */

/** Rows and slants of the keyboard, read in both directions. */
export const WALKS: readonly string[] = [
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  '1234567890-=',
  '"әіңғ,.үұқөһ',
  '!@#$%^&*()',
  '1qaz2wsx3edc4rfv5tgb',
  'qazwsxedcrfvtgb',
  '1q2w3e4r5t6y7u8i9o',
  'йфяцычувскам',
  '1й2ц3у4к5е6н',
  '147258369',
  '159357',
];

/** Whole pieces, in small letters. */
export const COMMON_PIECES: ReadonlySet<string> = new Set(
  `
password passwort passphrase passw letmein welcome admin administrator root user login master secret dragon monkey shadow sunshine princess football baseball superman batman iloveyou trustno hello love god
qwerty qwertz azerty abc123 test guest default changeme
пароль парол секрет привет админ администратор пользователь люблю любовь мама папа солнышко россия москва зенит спартак наташа марина максим андрей сергей
құпия құпиясөз құпиясөзім парольім сәлем админім жүрегім жаным анашым
kazakhstan qazaqstan казахстан қазақстан astana астана almaty алматы nursultan нурсултан nazarbayev shymkent шымкент karaganda караганда қарағанды aktobe актобе ақтөбе semey семей
prokuratura прокуратура прокурор prokuror psiholog психолог psycholog psychologist psiholog227 сенім senim сеним приказ бұйрық order227 журнал jurnal
aidana айдана aigerim айгерим айгерім nurlan нурлан нұрлан daniyar данияр askar аскар dana dinara динара zhanna жанна arman madina мадина aruzhan аружан
`
    .trim()
    .split(/\s+/),
);
