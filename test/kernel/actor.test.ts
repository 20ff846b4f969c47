import { describe, expect, it } from 'vitest';
import { actorToColumn, StoredActor } from '../../src/kernel/actor.ts';
import { actorOf, house, type Person } from '../../src/kernel/visit.ts';
import { aoi, haru } from '../support/room.ts';

const people: readonly Person[] = [aoi, haru, { ...haru, slackUserId: null }, house];

describe('an actor in a row', () => {
  it.each(people.map((person) => [person.name, person] as const))(
    '%s comes back as written',
    (_name, person) => {
      const column: unknown = JSON.parse(JSON.stringify(actorToColumn(actorOf(person))));
      expect(StoredActor.parse(column)).toEqual(actorOf(person));
    },
  );

  it.each([[{ kind: 'robot', id: 'x', name: 'X' }], [{ kind: 'member', id: 'x' }], [null]])(
    '%j is none',
    (row) => {
      expect(StoredActor.safeParse(row).success).toBe(false);
    },
  );
});
