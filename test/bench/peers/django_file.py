# What a developer would write to verify a column of a CSV file with Django: csv in, `unsign`, csv out. With more than one process,
# what they would write next: lines in blocks to a multiprocessing pool, and the results in order.
#   django_file.py INPUT OUTPUT KEY COLUMN PROCESSES      prints its figures in a line of JSON, without starting Python and importing Django
import csv
import io
import itertools
import json
import multiprocessing
import sys
import time

import django
from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

settings.configure()

BLOCK = 5000


def signer_of(key):
    # The key became a keyword in 4.0.
    return TimestampSigner(key=key) if django.VERSION >= (4, 0) else TimestampSigner(key)


def verified(row, column, signer):
    try:
        return [*row, "verified", signer.unsign(row[column], max_age=30 * 86_400)]
    except SignatureExpired:
        return [*row, "expired", ""]
    except BadSignature:
        return [*row, "bad-signature", ""]


def one_process(source, target, key, column):
    signer = signer_of(key)
    with open(source, newline="", encoding="utf-8") as rows, open(target, "w", newline="", encoding="utf-8") as out:
        reader, writer = csv.reader(rows), csv.writer(out)
        writer.writerow([*next(reader), "verdict", "payload"])
        writer.writerows(verified(row, column, signer) for row in reader)


def start_worker(key, column):
    global worker_signer, worker_column
    worker_signer, worker_column = signer_of(key), column


def verify_block(lines):
    out = io.StringIO()
    csv.writer(out).writerows(verified(row, worker_column, worker_signer) for row in csv.reader(lines))
    return out.getvalue()


def many_processes(source, target, key, column, processes):
    with open(source, encoding="utf-8") as rows, open(target, "w", encoding="utf-8") as out:
        out.write(f"{next(rows).rstrip()},verdict,payload\n")
        blocks = iter(lambda: list(itertools.islice(rows, BLOCK)), [])
        with multiprocessing.Pool(processes, start_worker, (key, column)) as pool:
            for text in pool.imap(verify_block, blocks):
                out.write(text)


if __name__ == "__main__":
    source, target, key, column, processes = sys.argv[1:]
    start, cpu_start = time.perf_counter(), time.process_time()
    if processes == "1":
        one_process(source, target, key, int(column))
    else:
        many_processes(source, target, key, int(column), int(processes))
    # The processor's time is this process' alone.
    print(json.dumps({"seconds": time.perf_counter() - start, "cpuSeconds": time.process_time() - cpu_start}))
