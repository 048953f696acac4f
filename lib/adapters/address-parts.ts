import { decoded } from './decode.ts';

/** What follows an origin, taken apart. Hashes that are routes (`#/people/12`, `#Lead/view/6b0`, `#id=31&model=x`) are, too. */
export type AddressParts = {
  path: string[];
  query: Map<string, string>;
  hashPath: string[];
  hashQuery: Map<string, string>;
};

/** Takes the part of an address behind its origin, or a template, apart. Slashes at the end do not count; texts are decoded. */
export function partsOf(address: string): AddressParts {
  const [beforeHash = '', hash = ''] = cut(address, '#');
  const [path = '', query = ''] = cut(beforeHash, '?');
  const isParameters = /^[^/?]*=/.test(hash);
  const [hashPath = '', hashQuery = ''] = isParameters ? ['', hash] : cut(hash, '?');
  return { path: stepsOf(path), query: parametersOf(query), hashPath: stepsOf(hashPath), hashQuery: parametersOf(hashQuery) };
}

/** The parts of an address as `partsOf` takes them. */
export function partsOfUrl(url: URL): AddressParts {
  return partsOf(`${url.pathname}${url.search}${url.hash}`);
}

function stepsOf(path: string): string[] {
  return path
    .split('/')
    .filter((step) => step !== '' && step !== '!')
    .map(decoded);
}

function parametersOf(query: string): Map<string, string> {
  return new Map(new URLSearchParams(query));
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
