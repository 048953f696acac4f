import type { home as english } from '../../en/settings/home.ts';
import type { Translated } from '../../translated.ts';

export const home: Translated<typeof english> = {
  where: 'Wo das Panel steht',
  page: 'Auf der Seite',
  side: 'In der Seitenleiste des Browsers',
  open: 'Seitenleiste öffnen',
  toSide: 'In die Seitenleiste des Browsers verschieben',
  toPage: 'Auf die Seite verschieben',
};
