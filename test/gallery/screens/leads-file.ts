import type { SampleWorkspace } from '#scripts/sample/types.ts';

/** An invented list as an event organiser hands it over, with the dirt of real ones; two of its people are in the sample workspace. */
export function leadsFile(sample: SampleWorkspace): string {
  const known = sample.people.filter((person) => person.name !== null && person.email !== null).slice(0, 2);
  const rows = [
    ['Lead ID', 'Full name', 'E-mail', 'Company', 'Job title', 'Employees', 'Last activity', 'Rating', 'Won'],
    ...known.map(({ name, email }, index) => [`T-10${index}`, name, email, '', '', '', 'Webinar Attended', 'High', '0']),
    [
      'T-102',
      'Imani Adeyemi',
      'imani@adeyemi-freight.example.com',
      'Adeyemi Freight',
      'Head of Operations',
      '320',
      'Pricing Viewed',
      'High',
      '1',
    ],
    ['T-103', 'Søren Bakke', 'soren@fjordline.example.net', 'Fjordline', 'CFO', '1.200', 'Webinar Attended', 'Low', '0'],
    ['T-104', 'Lucía Ferrer', 'lucia.ferrer', 'Ferrer Hermanos', 'Logistics Manager', '85', 'Select', '', '0'],
    ['T-105', 'Kenji Watanabe', 'kenji@hoshi.example.org', 'Hoshi Parts', 'VP Supply Chain', 'about 500', 'Demo Requested', 'High', '1'],
    ['', '', '', 'Nobody Ltd', '', '', 'Webinar Attended', '', '0'],
  ];
  return rows.map((row) => row.map((cell) => `${cell ?? ''}`).join(';')).join('\r\n');
}
