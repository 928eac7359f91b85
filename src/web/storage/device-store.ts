import type { RosterColumns } from '#core/academy/roster-columns.ts';
import type { AttemptHead, Mode, Pace, Step } from '#core/attempt/attempt.ts';
import type { Language } from '#core/basics/text.ts';
import type {
  AttemptPackage,
  AttemptRecord,
  Delivery,
  EndedSummary,
  SelfRating,
  StoredAttempt,
} from './attempt-record.ts';
import type { Kept, StorageFailure } from './storage-failure.ts';

/** The one tab that may add steps to an attempt. Release it when the screen goes away. */
export interface AttemptWriter {
  readonly id: string;
  readonly fence: number;
  /** True once another tab took over or the attempt was released. */
  readonly lost: boolean;
  /**
   * Keeps step number `index` (0, 1, ...): resolves with success only once it is on the disk.
   * Refuses 'conflict' unless it is exactly the next one, 'taken-over' after a take-over.
   */
  append(index: number, step: Step): Promise<Kept<void>>;
  /** Marks the attempt as ended (an ending was reached); `at` in ms since 1970. */
  end(at: number): Promise<Kept<void>>;
  /** Marks the attempt as given up. */
  abandon(at: number): Promise<Kept<void>>;
  /** Lets another tab claim it; resolved once that can succeed. */
  release(): Promise<void>;
}

/** Attempts on this device. */
export interface AttemptStore {
  /** Keeps a new attempt with what it is pinned to; claim it before the first step. */
  start(head: AttemptHead, pinned: AttemptPackage, delivery?: Delivery): Promise<Kept<void>>;
  /** Becomes the writer, or 'running-elsewhere'. `onLost` is called once if another tab takes over. */
  claim(id: string, onLost: () => void): Promise<Kept<AttemptWriter>>;
  /** Becomes the writer whoever it was before; that tab is told and its steps are refused. */
  takeOver(id: string, onLost: () => void): Promise<Kept<AttemptWriter>>;
  load(id: string): Promise<Kept<StoredAttempt>>;
  /** Every attempt on this device, oldest first. */
  list(): Promise<Kept<AttemptRecord[]>>;
  /** Keeps the scores of an ended attempt for lists. */
  summarise(id: string, summary: EndedSummary): Promise<Kept<void>>;
  /** Keeps how far an assigned attempt has come to the academy. */
  deliver(id: string, delivery: Delivery): Promise<Kept<void>>;
  rateSelf(id: string, rating: SelfRating): Promise<Kept<void>>;
  jot(id: string, jottings: string): Promise<Kept<void>>;
  /** Keeps an attempt read from a file; 'conflict' if this device has another one of that id. */
  adopt(stored: StoredAttempt): Promise<Kept<void>>;
  remove(id: string): Promise<Kept<void>>;
  /** Removes every attempt; opened files and settings stay. */
  removeAll(): Promise<Kept<void>>;
}

/** A scenario file that the recruit opened from disk; `id` is the scenario's id. */
export interface OpenedFile {
  id: string;
  name: string;
  text: string;
  openedAt: number;
}

/** Scenario files opened from disk, kept on this device. */
export interface FileShelf {
  /** Keeps a file; an older one of the same id is replaced. */
  keep(file: OpenedFile): Promise<Kept<void>>;
  get(id: string): Promise<Kept<OpenedFile>>;
  list(): Promise<Kept<OpenedFile[]>>;
  remove(id: string): Promise<Kept<void>>;
}

/** What a person chose for this device; a setting never chosen is absent. */
export interface Settings {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  pace: Pace;
  mode: Mode;
  readAloud: boolean;
  motion: 'system' | 'full' | 'reduced';
  /** What the headings of an academy's rosters mean. */
  rosterColumns?: RosterColumns;
}

/** Settings, one record each. */
export interface SettingStore {
  read(): Promise<Kept<Partial<Settings>>>;
  save<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<Kept<void>>;
}

/** Something unreadable that was found and set aside, as JSON text that a person can save. */
export interface QuarantinedRow {
  id: string;
  reason: string;
  text: string;
}

export interface Quarantine {
  list(): Promise<Kept<QuarantinedRow[]>>;
  clear(): Promise<Kept<void>>;
}

/** What the storage tells unasked; `noticeText` says it in words. */
export type StorageNotice =
  | { kind: 'waiting-for-other-tab' }
  | { kind: 'newer-version' }
  | { kind: 'connection-lost' }
  | { kind: 'quarantined'; id: string; reason: string };

/** Everything kept on this device. Only `app` opens it; screens are handed what they need. */
export interface DeviceStore {
  /** False if nothing survives closing the page: say so and offer to save as a file. */
  readonly durable: boolean;
  /** Why it is not durable. */
  readonly whyNotDurable: StorageFailure | undefined;
  readonly attempts: AttemptStore;
  readonly files: FileShelf;
  readonly settings: SettingStore;
  readonly quarantine: Quarantine;
  /** Listens for notices, those sent before included; returns how to stop. */
  onNotice(listen: (notice: StorageNotice) => void): () => void;
  /** Removes everything: attempts, files, settings (a shared computer). */
  wipe(): Promise<Kept<void>>;
  close(): void;
}
