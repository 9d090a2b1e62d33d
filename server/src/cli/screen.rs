//! `moments screen`: the outcomes of many households, for an administration that looks for people
//! who do not claim. Streams: memory does not grow with the file.

mod csv_form;
mod json_form;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::Context;
use catalogue::Date;
use indicatif::{ProgressBar, ProgressStyle};
use rules::{Day, Program};

use self::csv_form::CsvForm;
use self::json_form::JsonForm;

/// How many bytes a worker takes at once, and the rest of the last line.
const BATCH: u64 = 1 << 16;

/// How long most lines are, in bytes.
const LINE: usize = 1 << 12;

/// How many bytes of outcomes there are for one of households, or a little less: what grows is copied.
const OUTCOMES: usize = 5;

/// How many batches wait at most, for each worker: this bounds the memory.
const WAITING: usize = 16;

/// What is asked.
pub(super) struct Screening<'a> {
    /// The households: a line each, as JSON, or as CSV with a line of names first. `-` for the
    /// standard input.
    pub(super) file: &'a Path,
    /// The day of the question, for households that do not say it.
    pub(super) on: Date,
    /// Whether the file is CSV; otherwise its ending says it.
    pub(super) csv: bool,
}

/// Lines to work on, counted from the first.
struct Batch {
    number: usize,
    first_line: usize,
    lines: Vec<u8>,
}

/// What a batch gave: lines to write, and lines that could not be read.
#[derive(Default)]
struct Done {
    output: Vec<u8>,
    households: usize,
    bytes: u64,
    bad: Vec<(usize, String)>,
}

/// How many households there were, and how many lines could not be read.
#[derive(Default)]
struct Total {
    households: usize,
    bad: usize,
}

/// Reads a line and writes its outcomes.
trait Form: Send + Sync {
    /// Appends the outcomes of a household, or says what is wrong with its line.
    fn screen(&self, line: &[u8], number: usize, output: &mut Vec<u8>) -> Result<(), String>;
}

/// Works the households of a file out, and writes an outcome line for each to the standard output.
pub(super) fn run(program: Program, screening: &Screening<'_>) -> anyhow::Result<ExitCode> {
    let mut input = open(screening.file)?;
    let size = std::fs::metadata(screening.file).map(|data| data.len()).unwrap_or(0);
    let days = Days::new(screening.on);
    let is_csv = screening.csv || screening.file.extension().is_some_and(|end| end == "csv");
    let mut output = BufWriter::new(io::stdout().lock());
    let (form, first_line): (Arc<dyn Form>, usize) = if is_csv {
        let mut header = Vec::new();
        input.read_until(b'\n', &mut header).context("read the first line")?;
        let form = CsvForm::new(program, days, &header)?;
        output.write_all(&form.header()?)?;
        (Arc::new(form), 2)
    } else {
        (Arc::new(JsonForm::new(program, days)), 1)
    };
    let total = stream(form, input, first_line, size, &mut output)?;
    output.flush().context("write the outcomes")?;
    eprintln!("{} households, {} bad lines skipped", total.households, total.bad);
    Ok(if total.bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn open(file: &Path) -> anyhow::Result<Box<dyn BufRead + Send>> {
    if file.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let opened = File::open(file).with_context(|| format!("read {}", file.display()))?;
    Ok(Box::new(BufReader::with_capacity(1 << 20, opened)))
}

/// Hands batches to the workers and writes what they give, in the order of the lines.
fn stream(
    form: Arc<dyn Form>,
    input: Box<dyn BufRead + Send>,
    first_line: usize,
    size: u64,
    output: &mut impl Write,
) -> anyhow::Result<Total> {
    let workers = thread::available_parallelism().map_or(2, NonZero::get);
    let (to_workers, batches) = sync_channel::<Batch>(workers * WAITING);
    let (to_writer, results) = sync_channel::<(usize, Done)>(workers * WAITING);
    let batches = Arc::new(Mutex::new(batches));
    thread::scope(|scope| {
        let reader = scope.spawn(move || read(input, first_line, &to_workers));
        for _ in 0..workers {
            let (form, batches, to_writer) =
                (Arc::clone(&form), Arc::clone(&batches), to_writer.clone());
            scope.spawn(move || work(&*form, &batches, &to_writer));
        }
        drop(to_writer);
        let total = write(&results, size, output)?;
        match reader.join() {
            Ok(read) => read.map(|()| total),
            Err(_) => anyhow::bail!("the reader of the file failed"),
        }
    })
}

fn read(
    mut input: Box<dyn BufRead + Send>,
    first_line: usize,
    to_workers: &SyncSender<Batch>,
) -> anyhow::Result<()> {
    let (mut number, mut first_line) = (0, first_line);
    loop {
        let mut lines = Vec::with_capacity(BATCH as usize + LINE);
        input.by_ref().take(BATCH).read_to_end(&mut lines).context("read the households")?;
        input.read_until(b'\n', &mut lines).context("read the households")?;
        if lines.is_empty() {
            return Ok(());
        }
        let ended = memchr::memchr_iter(b'\n', &lines).count();
        // Nobody listens when writing has failed; the writer tells why.
        if to_workers.send(Batch { number, first_line, lines }).is_err() {
            return Ok(());
        }
        number += 1;
        first_line += ended;
    }
}

fn work(form: &dyn Form, batches: &Mutex<Receiver<Batch>>, to_writer: &SyncSender<(usize, Done)>) {
    loop {
        let next = match batches.lock() {
            Ok(batches) => batches.recv(),
            Err(_) => return,
        };
        let Ok(batch) = next else { return };
        let size = batch.lines.len();
        let output = Vec::with_capacity(size * OUTCOMES);
        let mut done = Done { output, bytes: size as u64, ..Done::default() };
        let ends = memchr::memchr_iter(b'\n', &batch.lines).chain([batch.lines.len()]);
        let mut start = 0;
        for (n, end) in ends.enumerate() {
            let line = batch.lines[start..end].trim_ascii();
            start = end + 1;
            if line.is_empty() {
                continue;
            }
            let number = batch.first_line + n;
            let before = done.output.len();
            match form.screen(line, number, &mut done.output) {
                Ok(()) => done.households += 1,
                Err(message) => {
                    done.output.truncate(before);
                    done.bad.push((number, message));
                }
            }
        }
        if to_writer.send((batch.number, done)).is_err() {
            return;
        }
    }
}

/// Writes what the workers give, in order, and shows how far they are.
fn write(
    results: &Receiver<(usize, Done)>,
    size: u64,
    output: &mut impl Write,
) -> anyhow::Result<Total> {
    let bar = ProgressBar::new(size);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}") {
        bar.set_style(style);
    }
    let mut early: BTreeMap<usize, Done> = BTreeMap::new();
    let mut next = 0;
    let mut total = Total::default();
    for (number, done) in results {
        early.insert(number, done);
        while let Some(done) = early.remove(&next) {
            next += 1;
            output.write_all(&done.output).context("write the outcomes")?;
            for (line, message) in &done.bad {
                bar.suspend(|| eprintln!("line {line}: {message}"));
            }
            bar.inc(done.bytes);
            total.households += done.households;
            total.bad += done.bad.len();
        }
    }
    bar.finish_and_clear();
    Ok(total)
}

/// How many days are kept at most: more are looked up again.
const DAYS: usize = 64;

/// The figures of the days asked for, looked up once each.
struct Days {
    default: Date,
    known: Mutex<BTreeMap<Date, Arc<Day>>>,
}

impl Days {
    fn new(default: Date) -> Self {
        Self { default, known: Mutex::default() }
    }

    fn get(&self, program: &Program, on: Date) -> Arc<Day> {
        let look_up = || Arc::new(Day::new(program, on.0));
        match self.known.lock() {
            Ok(mut known) => {
                // A file may name thousands of days; memory stays flat.
                if known.len() >= DAYS && !known.contains_key(&on) {
                    known.clear();
                }
                Arc::clone(known.entry(on).or_insert_with(look_up))
            }
            Err(_) => look_up(),
        }
    }
}
