export { canonicalJson } from '#lib/journey/canonical-json.ts';
