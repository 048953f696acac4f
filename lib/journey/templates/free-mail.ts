import type { ValueTest } from '../../contract/condition.ts';

/** Addresses that people have at home: they say nothing of a company. */
export const freeMail: ValueTest = {
  op: 'emailDomain',
  domains: [
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'live.com',
    'yahoo.com',
    'icloud.com',
    'aol.com',
    'gmx.de',
    'gmx.net',
    'web.de',
    'proton.me',
  ],
};
