/** A disk that was full so lately is taken to be full still (ms). */
const lately = 45_000;

/**
 * Remembers that the database could not write. It goes on reading, so that looking at it would not
 * tell; whoever is refused asks again before this is forgotten.
 */
export class LastFull {
  #at = Number.NEGATIVE_INFINITY;

  mark(): void {
    this.#at = Date.now();
  }

  isLately(): boolean {
    return Date.now() - this.#at < lately;
  }
}
