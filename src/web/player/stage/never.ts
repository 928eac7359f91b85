/** Longest delay a timer can hold, in milliseconds; stands for no timing at all. */
export const never = 2 ** 31 - 1;
