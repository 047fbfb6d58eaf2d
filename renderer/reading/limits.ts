/**
 * Bounds of what a foreign file may ask for; with them a hostile file costs seconds and some hundred megabytes at most.
 */
const MiB = 1024 * 1024;

export const LIMITS = {
  file: 64 * MiB,
  /** Entries of the zip. */
  entries: 2_000,
  /** One part, and all parts read, after inflating. */
  part: 192 * MiB,
  inflated: 256 * MiB,
  /** Inflated to packed, asked of parts above `ratioFrom`; Excel's own sheets reach about 40. */
  ratio: 250,
  ratioFrom: 4 * MiB,
  /** Compressed bytes given to the inflater at once; they become at most a thousand times as many. */
  piece: 4 * 1024,
  /** Letters of one tag with its attributes, and nesting. */
  tag: 64 * 1024,
  depth: 256,
  /** Letters of one cell (Excel allows 32,767), of all cells, number of cells. */
  cell: 40_000,
  letters: 24 * MiB,
  cells: 600_000,
  strings: 500_000,
  merges: 50_000,
  /** Cells of one merged range that are filled. */
  mergedCells: 5_000,
  excelRows: 1_048_576,
  excelColumns: 16_384,
} as const;
