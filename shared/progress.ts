/** How far something long is: what a progress bar shows. */

/** A step of something long; `total` 0 when it is not known. */
export interface Progress {
  step: 'deriving' | 'opening' | 'reading' | 'sealing' | 'writing' | 'checking' | 'building';
  done: number;
  total: number;
}
export type OnProgress = (progress: Progress) => void;
