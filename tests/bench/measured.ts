/** Medians, spread and the lines of the benches' tables. */

/** Milliseconds of one task over all rounds. */
export class Times {
  private readonly all = new Map<string, number[]>();

  add(name: string, ...milliseconds: number[]): void {
    this.all.set(name, [...(this.all.get(name) ?? []), ...milliseconds]);
  }

  names(): string[] {
    return [...this.all.keys()];
  }

  has(name: string): boolean {
    return this.all.has(name);
  }

  /** The value below which a share of the measurements lies; 0.5 is the median. */
  at(name: string, share = 0.5): number {
    const sorted = [...(this.all.get(name) ?? [])].sort((a, b) => a - b);
    if (sorted.length === 0) throw new Error(`${name} was not measured`);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }

  spread(name: string): number {
    const all = this.all.get(name) ?? [0];
    return Math.max(...all) - Math.min(...all);
  }

  line(name: string, floor: string): string {
    const digits = this.at(floor) < 20 ? 1 : 0;
    return `${name.padEnd(58)} ${this.at(name).toFixed(digits).padStart(7)} ms  ×${(this.at(name) / this.at(floor)).toFixed(2).padStart(6)} of the floor   spread ${this.spread(name).toFixed(digits)} ms\n`;
  }
}
