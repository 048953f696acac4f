/** Where nothing is known of a CRM's page but that it is built as pages usually are. An e-mail counts only where all that are found are the same. */
export const ANY_HEADING = 'main h1, main h5, h1';
export const ANY_EMAIL = 'main a[href^="mailto:"], [role="main"] a[href^="mailto:"]';
