/** Dimensions of unit symbols, as corpus/vocabulary/units.yaml names them. */

const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  percent: ['%'],
  permille: ['‰'],
  'percentage-point': ['pp'],
  'basis-point': ['bp'],
  ratio: ['times'],
  doubling: ['doublings'],
  age: ['years-old'],
  fraction: ['ppm', 'ppb'],
  power: ['kW'],
  'apparent-power': ['kVA'],
  energy: ['kWh'],
  heat: ['kJ'],
  'coal-equivalent': ['tce'],
  'oil-equivalent': ['toe'],
  steam: ['t/h'],
  voltage: ['kV'],
  charge: ['Ah'],
  current: ['A'],
  frequency: ['Hz'],
  pressure: ['Pa'],
  temperature: ['℃'],
  mass: ['t'],
  'ship-capacity': ['dwt', 'GT', 't-class'],
  carbon: ['tCO2', 'tCO2e', 'tC'],
  length: ['km', 'lane·km'],
  area: ['km²'],
  volume: ['m³', 'bbl'],
  speed: ['km/h', 'm/s'],
  money: ['CNY', 'USD', 'EUR', 'HKD', 'JPY'],
  time: ['a', 'month', 'd', 'workday', 'h', 'class-hour'],
  transport: ['TEU', 't·km', 'person·km', 'person-time', 'vehicle-time', 'flight', 'voyage', 'trip'],
  information: ['bit', 'byte'],
  'data-rate': ['bit/s'],
  computing: ['FLOPS', 'rack'],
  sound: ['dB'],
  population: ['PE'],
  storey: ['storey'],
  score: ['score'],
};

const DIMENSIONS = new Map(
  Object.entries(SYMBOLS).flatMap(([dimension, symbols]) => symbols.map((s) => [s, dimension] as const)),
);

/**
 * Dimension of a unit symbol; composed ones keep their signs (`tce/t` →
 * `coal-equivalent/mass`). Measure words (家, 项 …) are `count`, as is no unit.
 */
export function dimensionOf(symbol: string): string {
  const whole = DIMENSIONS.get(symbol);
  if (whole !== undefined) return whole;
  return symbol
    .split('/')
    .map((part) => DIMENSIONS.get(part) ?? 'count')
    .join('/');
}

/** A rate over time (万吨/年, 立方米/日) is counted with the amount itself. */
export function withoutTime(dimension: string): string {
  return dimension.endsWith('/time') ? dimension.slice(0, -'/time'.length) : dimension;
}
