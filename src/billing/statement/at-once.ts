/** So many payments are confirmed at one press: a transaction of a person has two seconds. */
export const MOST_AT_ONCE = 25;
