/** What the buttons on a proposal carry, as the room of changes reads it: when it was assessed, and which option stands. */
export const proposalOf = (assessedAt: Date, chosenOption: number | null): string =>
  chosenOption === null || chosenOption === 0
    ? assessedAt.toISOString()
    : `${assessedAt.toISOString()}#${chosenOption}`;
