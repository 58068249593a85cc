/** Bounds for the texts of errors that users see, in the exact characters: a message, a line of a log. */
export const mostSymptoms = 10;
export const longestSymptom = 200;
/** Every log contains shorter texts. */
export const shortestSymptom = 3;
