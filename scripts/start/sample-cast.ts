/** Who and what `npm start` opens first, out of the sample workspace. */
export const SAMPLE_REP = 'dana.oyelaran@leadlight.example.com';
export const SAMPLE_MARKETER = 'lucia.ibanez@leadlight.example.com';
export const SAMPLE_ADMIN = 'ada.renner@leadlight.example.com';
/** A lead with several triggers and a running hand-over; its path in the practice CRM. */
export const PRACTICE_RECORD = '/practice/lead/lead-1001';
