import type { Random } from './random.ts';

/** Invented people from many places; any likeness to a real person is chance. */
const GIVEN = [
  'Dana',
  'Amara',
  'Jonas',
  'Priya',
  'Mateo',
  'Ingrid',
  'Kwame',
  'Leila',
  'Oskar',
  'Mei',
  'Tomás',
  'Aoife',
  'Yusuf',
  'Hanna',
  'Ravi',
  'Chloé',
  'Bogdan',
  'Sofía',
  'Emeka',
  'Linnea',
  'Arjun',
  'Noor',
  'Felix',
  'Zuzana',
  'Malik',
  'Elif',
  'Hugo',
  'Nadia',
  'Pieter',
  'Rosa',
  'Stefan',
  'Thandiwe',
  'Ulrike',
  'Viktor',
  'Wanjiru',
  'Ximena',
  'Yara',
  'Zoltán',
  'Anouk',
  'Björn',
  'Carla',
  'Dmitri',
  'Esther',
  'Farah',
  'Giulia',
  'Henrik',
] as const;
const FAMILY = [
  'Whitfield',
  'Okonkwo',
  'Lindqvist',
  'Raman',
  'Ferreira',
  'Haddad',
  'Novák',
  'O’Shea',
  'Van der Meer',
  'Kowalczyk',
  'Schröder',
  'Mbeki',
  'Castellanos',
  'Iyer',
  'Bergström',
  'Dubois',
  'Yılmaz',
  'Petrov',
  'Adeyemi',
  'Nakamura',
  'Moreau',
  'Hartley',
  'Sørensen',
  'Banerjee',
  'Costa',
  'Fischer',
  'Grant',
  'Horváth',
  'Ibrahim',
  'Jansen',
  'Keller',
  'Laurent',
  'Marchetti',
  'Nyström',
  'Oduya',
  'Papadaki',
  'Quintana',
  'Rossi',
  'Silva',
  'Turunen',
  'Usman',
  'Vidal',
  'Weber',
  'Xu',
  'Young',
  'Ziegler',
  'Achterberg',
  'Brandão',
  'Cvetković',
  'Doyle',
] as const;

/** Names that screens stumble over: right to left, long, one word, other scripts, marks. Each stands once in the sample. */
export const NOTABLE_NAMES = [
  'ليلى حدّاد',
  'יעל ברקאי',
  'نرگس رضوانی',
  'María del Carmen Fernández de la Vega y Álvarez-Montenegro',
  'Đặng Thị Thu Hằng',
  'Þórdís Guðmundsdóttir',
  'Łucja Żółkiewicz',
  'Siobhán Ní Dhálaigh',
  'Zoë Ångström-Núñez',
  '佐伯 陽菜',
  '林秀蓮',
  'Suryani',
  'Jean-Baptiste Emmanuel Kouassi N’Guessan',
  'Friederike von und zu Hohenfels-Wartenberg',
  'Ὀλυμπία Παπαδάκη',
] as const;

/** A given and a family name, not used before. */
export function createNames(random: Random): () => string {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };
}

/** The part of an e-mail address before the @: plain ASCII, or null for a name in another script. */
export function mailName(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ð', 'd')
    .replaceAll('þ', 'th')
    .replaceAll('ı', 'i')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
  return plain.length < 3 ? null : plain.slice(0, 60).replace(/\.$/, '');
}
