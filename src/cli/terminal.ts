import type { Wording } from '#core/basics/diagnostic.ts';
import type { Result } from '#core/basics/result.ts';

/** Why a file or folder could not be read or written, in words. */
export interface FileTrouble {
  code:
    | 'missing-file'
    | 'is-a-folder'
    | 'not-a-folder'
    | 'not-a-regular-file'
    | 'not-allowed'
    | 'unreadable-file';
  message: Wording;
}

/** One entry of a folder. */
export interface FolderEntry {
  name: string;
  isFolder: boolean;
}

/** Everything a command may know of the world around it; tests hand in files held in memory. */
export interface Terminal {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder with the rubric and the law cards that come with Doorstep. */
  readonly shippedFolder: string;
  readonly version: string;
  /** How many characters fit in a line. */
  readonly width: number;
  readFile(path: string): Promise<Result<Uint8Array, FileTrouble>>;
  writeFile(path: string, text: string): Promise<Result<true, FileTrouble>>;
  listFolder(path: string): Promise<Result<FolderEntry[], FileTrouble>>;
  /** What was asked for: stdout. */
  write(text: string): void;
  /** What is said about it: stderr. */
  complain(text: string): void;
  /** One line from the keyboard; undefined once there is no more. */
  ask(prompt: string): Promise<string | undefined>;
  /** Monotonic milliseconds. */
  elapsed(): number;
}
