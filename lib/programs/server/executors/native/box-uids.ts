/** Far from where systems keep users: each box of a server that is root has one of these, a hundred to a server. */
const FIRST_UID = 1_900_000_000;
const UIDS_PER_SERVER = 100;
const SERVERS = 20_000;

/** The users of the boxes of the server with this process id. */
export function boxUids(server: number): { first: number; count: number } {
  return { first: FIRST_UID + (server % SERVERS) * UIDS_PER_SERVER, count: UIDS_PER_SERVER };
}
