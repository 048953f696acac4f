import type { AccountCard, PersonCard } from '#lib/contract/people.ts';
import { idOf } from './sample-ids.ts';

/** Invented people and companies for the gallery and the tests. */
export const dana: PersonCard = {
  id: idOf(1),
  label: 'Dana Whitfield',
  name: 'Dana Whitfield',
  title: 'VP Operations',
  email: 'dana.whitfield@northwind.example.com',
  accountName: 'Northwind Freight',
  lifecycleStage: 'mql',
  journeyStage: 'consideration',
};

export const dan: PersonCard = {
  id: idOf(2),
  label: 'Dan Whitfield',
  name: 'Dan Whitfield',
  title: 'Warehouse Manager',
  email: 'd.whitfield@northwind.example.com',
  accountName: 'Northwind Freight',
  lifecycleStage: 'lead',
  journeyStage: 'awareness',
};

export const priya: PersonCard = {
  id: idOf(3),
  label: 'Priya Raman',
  name: 'Priya Raman',
  title: 'Head of Finance',
  email: 'priya.raman@northwind.example.com',
  accountName: 'Northwind Freight',
  lifecycleStage: 'opportunity',
  journeyStage: 'decision',
};

export const longName: PersonCard = {
  id: idOf(4),
  label: 'Wolfeschlegelsteinhausenbergerdorff, Maximiliana Konstantina',
  name: 'Maximiliana Konstantina Freifrau von Wolfeschlegelsteinhausenbergerdorff-Altenkirchen',
  title: 'Senior Vice President, Global Supply Chain Transformation and Continuous Improvement',
  email: 'maximiliana@a-very-long-company-name-indeed.example.com',
  accountName: 'The International Consolidated Freight Forwarding and Warehousing Corporation',
  lifecycleStage: 'mql',
  journeyStage: 'decision',
};

export const rightToLeft: PersonCard = {
  id: idOf(5),
  label: 'ليلى حداد',
  name: 'ليلى حداد',
  title: 'مديرة العمليات',
  email: 'layla@shahin.example.org',
  accountName: 'شركة شاهين للنقل',
  lifecycleStage: 'mql',
  journeyStage: 'awareness',
};

export const newcomer: PersonCard = {
  id: idOf(6),
  label: 'lead 20417',
  name: null,
  title: null,
  email: 'jo@example.net',
  accountName: null,
  lifecycleStage: 'subscriber',
  journeyStage: null,
};

export const northwind: AccountCard = {
  id: idOf(20),
  name: 'Northwind Freight',
  domain: 'northwind.example.com',
  industry: 'Logistics',
  employees: 640,
  country: 'Ireland',
};
