/** Above all else: freshness, grade, and what opens under them. */
export const header = {
  asOf: 'as of {time}',
  lookAgain: 'Look again',
  showScore: 'Show the score',
  gradeButton: 'Grade {grade}: show the score',
  grade: 'Grade {grade}',
  collapse: 'Collapse the panel',
} as const;
