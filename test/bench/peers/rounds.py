# What every peer written in Python does: told a round in a line of JSON, it runs it and answers with the seconds it took.
import json
import sys
import time


def serve_rounds(make):
    """`make(key, signer)` gives the two functions sign(value) and verify(token); `signer` is "reused" or "perCall"."""
    values = tokens = key = None
    for line in sys.stdin:
        asked = json.loads(line)
        if "count" in asked:
            key = asked["key"]
            values = [f"user{i}@example.com" for i in range(asked["count"])]
            sign, _ = make(key, "reused")
            tokens = [sign(value) for value in values]
            answer = {"token": tokens[0]}
        else:
            sign, verify = make(key, asked["signer"])
            work, given = (sign, values) if asked["op"] == "sign" else (verify, tokens)
            start = time.perf_counter()
            results = [work(one) for one in given]
            answer = {"seconds": time.perf_counter() - start}
            if asked["op"] == "verify" and results != values:
                raise AssertionError("A value came back changed.")
        print(json.dumps(answer), flush=True)
