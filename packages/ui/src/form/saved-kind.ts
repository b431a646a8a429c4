import type { Sending, Theirs } from './saved-field.ts'

/** How one kind of value is saved and read again: by the page while it is open, and by the frame for what an earlier page left behind. */
export interface SavedKind<Address> {
  readonly name: string
  /** Sends the command; throws the API's error. Answers the version after the write. */
  save(address: Address, sending: Sending): Promise<{ readonly version: number }>
  /** Reads what the server holds now, after it said that another wrote. */
  read(address: Address): Promise<Theirs>
}

/** Names a kind of value. `Address` must be plain JSON with its keys always in the same order: it is kept with the draft. */
export function savedKind<Address>(kind: SavedKind<Address>): SavedKind<Address> {
  return kind
}
