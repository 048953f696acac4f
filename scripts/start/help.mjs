export const HELP = `npm start -- [options]

Starts Leadlight on this machine: database, API, console, a practice CRM, and a browser with the extension on a practice record.

  --port N            API and console (default 4310)
  --crm-port N        practice CRM (default 4320)
  --data DIR          where the database lives (default ./data); DATABASE_URL uses your own PostgreSQL 15 or newer instead
  --no-browser        open no browser; print the addresses and how to load the extension
  --check             do all of it without a window, wait until the panel shows a person, print the timings as one JSON line, stop
  --screenshot FILE   with --check: write a picture of the practice record and its panel
  --help              this text

Stop with Ctrl+C. The sample workspace is made on the first run; everything is kept in the data folder.`;
