/** The heading every file of this folder carries: which rule it holds and where the rule comes from. */
export interface Clause {
  /** Number of the rule in the requirements (`227-36`, `A3-01`, `74-11`) or of a decision (`D-05`). */
  readonly id: string;
  /** Where the rule is written (`order 227, point 18`); what a refusal names as its ground. */
  readonly source: string;
  /** What it says, in a few words. */
  readonly title: string;
  /** File of this folder that holds it. */
  readonly file: string;
  /** Further rules and decisions that the same file carries. */
  readonly also?: readonly string[];
}

/** Words of a rule: Kazakh as the order has them, Russian and English by the glossary. */
export type ClauseWords = Readonly<Record<'kk' | 'ru' | 'en', string>>;
