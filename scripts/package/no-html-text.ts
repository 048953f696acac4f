/** The part of Vite's plugin that is used here. */
type Transformer = { name: string; transform(code: string, id: string): string | null };

const REACT_DOM = /react-dom-client\.production\.js/;
/** Where React would set HTML text: `dangerouslySetInnerHTML`, for elements of the page and custom ones. */
const HTML_TEXT = /\(domElement\.innerHTML = key\)/g;

/**
 * Takes the setting of HTML text out of React: nothing of ours uses it, and what cannot happen needs no review by a store. Fails
 * the build when React's code is no longer as it was known here.
 */
export function noHtmlText(): Transformer {
  return {
    name: 'no-html-text',
    transform(code, id) {
      if (!REACT_DOM.test(id)) return null;
      const places = code.match(HTML_TEXT)?.length ?? 0;
      if (places !== 2)
        throw new Error(`React sets HTML text in ${places} places instead of 2: look at ${id} and mend scripts/package/no-html-text.ts.`);
      return code
        .replace(HTML_TEXT, 'refuseHtmlText()')
        .concat('\nfunction refuseHtmlText() { throw new Error("The extension shows no HTML text."); }\n');
    },
  };
}
