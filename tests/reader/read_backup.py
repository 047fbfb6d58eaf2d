"""Opens a Senim backup with its passphrase, from docs/backup-format.md and docs/vault-format.md alone.

    read_backup.py FILE < passphrase        prints manifest, records and material as JSON

Shares no code with the program. Needs PyNaCl (python3-nacl) and argon2-cffi (python3-argon2).
"""
import base64
import hashlib
import hmac
import json
import struct
import sys
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from nacl import bindings, exceptions

BLOCK = 64 * 1024 + 17
NONE = bytes(16)
TABLE_NAMES = {1: "record", 2: "material", 3: "act", 4: "settings", 5: "plan", 6: "draft", 7: "exportLog", 8: "audit", 9: "state", 10: "code", 11: "appeal", 12: "report", 13: "view", 14: "template", 15: "attachment", 0: None}
HEAD = 65


class Refused(Exception):
    pass


def need(condition, words):
    if not condition:
        raise Refused(words)


def blake(data, size, key=b""):
    return hashlib.blake2b(data, digest_size=size, key=key).digest()


def derive(master, number, context):
    """crypto_kdf_derive_from_key: BLAKE2b of nothing, the id as salt, the context as personalisation."""
    return hashlib.blake2b(b"", digest_size=32, key=master, salt=struct.pack("<Q", number) + bytes(8), person=context + bytes(8)).digest()


def aead_open(sealed, associated, nonce, key):
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, associated, nonce, key)
    except exceptions.CryptoError:
        return None


def unpad(padded):
    end = len(padded.rstrip(b"\0")) - 1
    need(end >= 0 and padded[end] == 0x80, "padding")
    return padded[:end]


def compact(value):
    """JSON as JavaScript writes it: no spaces, keys in their order, letters as they are."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def open_header(header, passphrase):
    content = json.loads(header)
    need(content["magic"] == "SENIM-VAULT" and content["format"] in (2, 3), "not a vault header")
    vault_id = base64.b64decode(content["vaultId"])
    typed = unicodedata.normalize("NFC", passphrase).encode()
    for slot in content["slots"]:
        if slot["kind"] != "passphrase":
            continue
        body = slot["body"]
        memory, passes = body["memoryKiB"], body["passes"]
        need(64 * 1024 <= memory <= 1024 * 1024 and 3 <= passes <= 12, "key derivation outside its bounds")
        salt, nonce, box = (base64.b64decode(body[name]) for name in ("salt", "nonce", "box"))
        derived = hash_secret_raw(typed, salt, passes, memory, 1, 64, Type.ID, 19)
        associated = compact(["PV1/slot", content["vaultId"], content["epoch"], memory, passes, body["salt"]])
        commitment = blake(b"PV1/commit" + associated + nonce + box, 32, derived[32:])
        if not hmac.compare_digest(commitment, base64.b64decode(body["commitment"])):
            continue
        vault_key = aead_open(box, associated, nonce, derived[:32])
        need(vault_key is not None, "wrapped key")
        mac = base64.b64decode(content.pop("mac"))
        need(hmac.compare_digest(mac, blake(compact(content), 32, derive(vault_key, 1, b"PV1hdrmc"))), "header changed")
        return vault_id, vault_key
    raise Refused("wrong passphrase")


def open_prefix(data, passphrase):
    need(data[:8] == b"SENIMBAK", "not a backup")
    version, length = struct.unpack(">HI", data[8:14])
    need(version == 2, "another format")
    end = 14 + length + 104 + 24
    check = data[end:end + 32]
    need(check == blake(data[:end], 32), "start of the file damaged")
    header, box, stream_header = data[14:14 + length], data[14 + length:118 + length], data[118 + length:end]
    vault_id, vault_key = open_header(header, passphrase)
    both = blake(b"PV1/bkeys", 64, derive(vault_key, 6, b"PV1bckup"))
    associated = b"PV1/backup" + vault_id + struct.pack(">H", version) + blake(header, 32)
    nonce, sealed, commitment = box[:24], box[24:72], box[72:]
    need(hmac.compare_digest(commitment, blake(b"PV1/bcommit" + associated + nonce + sealed, 32, both[32:])), "key box")
    key = aead_open(sealed, associated, nonce, both[:32])
    need(key is not None, "key box")
    return vault_id, vault_key, key, stream_header, check, end + 32


def open_blocks(data, start, key, stream_header, check):
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, stream_header, key)
    content = []
    final = False
    for at in range(start, len(data), BLOCK):
        need(not final, "something after the last block")
        try:
            plain, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, data[at:at + BLOCK], check)
        except Exception as error:
            raise Refused("block at byte %d does not open" % at) from error
        content.append(plain)
        final = tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    need(final, "the last block is missing")
    return b"".join(content)


def sections(content):
    at = 0
    while at < len(content):
        kind, length = struct.unpack(">BI", content[at:at + 5])
        need(at + 5 + length <= len(content), "section cut off")
        yield kind, content[at + 5:at + 5 + length]
        at += 5 + length


def parse_frame(frame):
    need(frame[:2] == b"S2", "frame magic")
    (length,) = struct.unpack(">I", frame[2:6])
    body = frame[6:6 + length]
    need(len(frame) == length + 22 and frame[6 + length:] == blake(body, 16), "frame check")
    op, table, schema, epoch, seq = struct.unpack(">BBHIQ", body[:16])
    return {"op": op, "table": TABLE_NAMES.get(table), "seq": seq, "row": body[16:32], "scope": body[32:48], "head": body[:HEAD], "nonce": body[HEAD:HEAD + 24], "sealed": body[HEAD + 24:]}


def open_frame(vault_id, frame, key):
    padded = aead_open(frame["sealed"], b"PV2" + vault_id + frame["head"], frame["nonce"], key)
    need(padded is not None, "a frame does not open")
    plain = unpad(padded)
    return json.loads(plain[1:]) if plain[0] == 0 else plain[1:]


def read_backup(data, passphrase):
    vault_id, vault_key, key, stream_header, check, start = open_prefix(data, passphrase)
    manifest = ring = end = None
    frames = []
    over_frames = hashlib.blake2b(digest_size=32)
    for kind, content in sections(open_blocks(data, start, key, stream_header, check)):
        need(end is None, "something after the end")
        if kind == 1:
            manifest = json.loads(content)
        elif kind == 2:
            parsed = json.loads(content)
            ring = {name: base64.b64decode(text) for name, text in parsed["keys"].items()}
            addresses = base64.b64decode(parsed["ids"]) if "ids" in parsed else None
        elif kind == 3:
            frames.append(parse_frame(content))
            over_frames.update(content)
        else:
            need(kind == 4, "unknown section")
            end = json.loads(content)
    need(manifest and ring is not None and end, "incomplete")
    need(end["frames"] == manifest["frames"] == len(frames) and end["hash"] == over_frames.hexdigest(), "frames missing")

    data_key, id_key = derive(vault_key, 7, b"PV1setng"), addresses or derive(vault_key, 8, b"PV1blind")
    blind = lambda table, name: blake(("%s\0%s" % (table, name)).encode(), 16, id_key)
    scopes = {blind("material", "scope\0" + research): (research, ring_key) for research, ring_key in ring.items()}
    rows_in_force = {}
    materials = {research: {} for research in ring}
    for frame in frames:
        if frame["scope"] != NONE:
            research, ring_key = scopes[frame["scope"]]
            materials[research][frame["row"]] = open_frame(vault_id, frame, ring_key)
            continue
        if frame["op"] != 3:
            continue
        for row in open_frame(vault_id, frame, data_key)["rows"]:
            if len(row) == 3:
                rows_in_force[(row[0], row[1])] = row[2]
            else:
                rows_in_force.pop((row[0], row[1]), None)

    versions = {}
    for (table, _), value in rows_in_force.items():
        if table != "record":
            continue
        record = value["record"]
        if record["id"] not in versions or versions[record["id"]]["version"] < record["version"]:
            versions[record["id"]] = record

    items = {}
    for research, rows in materials.items():
        listed = rows.get(blind("material", research + "/list")) or []
        items[research] = []
        for item in listed:
            pieces = [rows[blind("material", "%s/%d" % (item["id"], index))] for index in range(item["pieces"])]
            items[research].append({"name": item["name"], "sha256": hashlib.sha256(b"".join(pieces)).hexdigest()})
    return {"manifest": manifest, "records": list(versions.values()), "materials": items}


def main():
    try:
        with open(sys.argv[1], "rb") as file:
            result = read_backup(file.read(), sys.stdin.buffer.read().decode().rstrip("\n"))
    except Refused as refusal:
        print("refused: %s" % refusal, file=sys.stderr)
        return 1
    json.dump(result, sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
