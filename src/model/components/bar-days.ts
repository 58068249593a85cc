/** How many days the bars show. */
export const barDays = 90;
