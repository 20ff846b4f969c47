/** Something a person cannot choose because it is not there for them. */
export class NotOffered extends Error {}
