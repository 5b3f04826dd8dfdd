import type { Follower, NewEvent } from './events.ts';

/** One follower of several: what an earlier one says, the later ones hear too. */
export function chainedFollowers(...followers: readonly Follower[]): Follower {
  return {
    follows: (type) => followers.some((follower) => follower.follows(type)),
    async follow(tx, actor, events) {
      const said: NewEvent[] = [];
      for (const follower of followers) {
        const heard = [...events, ...said].filter(({ type }) => follower.follows(type));
        if (heard.length > 0) said.push(...(await follower.follow(tx, actor, heard)));
      }
      return said;
    },
  };
}
