/** The shape of English words, with any text in the place of each: what another language must fill, no key more and none less. */
export type Translated<English> = { readonly [Key in keyof English]: English[Key] extends string ? string : Translated<English[Key]> };
