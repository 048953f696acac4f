/** What the editor shows. In a wide window, `words` and `person` stand beside the form instead. */
export type View = 'form' | 'json' | 'words' | 'person';
