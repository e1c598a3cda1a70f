/** Stands in an object in the place of a member whose name occurs twice: which of the values was meant, nobody knows. */
export class RepeatedMember {}
