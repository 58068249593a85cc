/** What users see of an incident, in the very characters: a message, a line of a log. Bounds hold for whoever reads them. */
export const mostSymptoms = 10;
export const longestSymptom = 200;
/** Anything shorter stands in every log. */
export const shortestSymptom = 3;
