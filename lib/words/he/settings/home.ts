import type { home as english } from '../../en/settings/home.ts';
import type { Translated } from '../../translated.ts';

export const home: Translated<typeof english> = {
  where: 'מקום החלונית',
  page: 'בדף',
  side: 'בחלונית הצד של הדפדפן',
  open: 'פתיחת חלונית הצד',
  toSide: 'העברה לחלונית הצד של הדפדפן',
  toPage: 'העברה אל הדף',
};
