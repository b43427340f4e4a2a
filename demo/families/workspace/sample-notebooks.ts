import type { Language } from './languages.ts'

interface SampleNotebook {
  id?: string
  path: string
  language: Language
  cells: readonly string[]
}

const home = '/Users/someone@example.com'

export const sampleNotebooks: readonly SampleNotebook[] = [
  {
    id: '4410271860315942',
    path: '/Shared/daily-load',
    language: 'PYTHON',
    cells: [
      '%md\n# Daily load\nReads the files of one day and appends them to `main.default.trips`.',
      'dbutils.widgets.text("day", "2026-01-31")\nday = dbutils.widgets.get("day")',
      'trips = spark.read.json(f"/Volumes/main/default/landing/{day}")\ntrips.write.mode("append").saveAsTable("main.default.trips")',
      'dbutils.notebook.exit(str(trips.count()))',
    ],
  },
  {
    path: '/Shared/weekly-report',
    language: 'SQL',
    cells: [
      '%md\n# Weekly report',
      'SELECT date_trunc("WEEK", pickup_time) AS week, count(*) AS trips, sum(fare) AS fares\nFROM main.default.trips\nGROUP BY week\nORDER BY week DESC',
    ],
  },
  {
    path: '/Shared/trips-pipeline',
    language: 'PYTHON',
    cells: [
      'import dlt\nfrom pyspark.sql.functions import col',
      '@dlt.table(comment="Trips as they come in")\ndef trips_raw():\n    return spark.readStream.format("cloudFiles").option("cloudFiles.format", "json").load(spark.conf.get("trips.source"))',
      '@dlt.table\n@dlt.expect_or_drop("has fare", "fare > 0")\ndef trips_clean():\n    return dlt.read_stream("trips_raw").where(col("distance") > 0)',
    ],
  },
  {
    path: `${home}/first-steps`,
    language: 'PYTHON',
    cells: ['%md\n# First steps', 'display(spark.range(10))', '%sql\nSELECT current_user(), current_catalog()'],
  },
  {
    path: `${home}/exploration/fares`,
    language: 'R',
    cells: ['library(SparkR)', 'fares <- sql("SELECT fare, distance FROM main.default.trips")', 'summary(fares)'],
  },
  {
    path: `${home}/exploration/windows`,
    language: 'SCALA',
    cells: [
      'import org.apache.spark.sql.functions._',
      'val trips = spark.table("main.default.trips")\ndisplay(trips.groupBy(window($"pickup_time", "1 hour")).count())',
    ],
  },
  {
    path: '/Users/someone.else@example.com/notes',
    language: 'PYTHON',
    cells: ['print("Nothing to see yet")'],
  },
]
