/** The same tree of keys with any text at the leaves: makes a missing or surplus translation a compile error. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
