#!/usr/bin/env python3
"""Times the denoisers of `palimpsest-train fake` as plain PyTorch runs them, for comparison.

    python3 packaging/gpu_eager_unet.py [--batches 1,4,16] [--rounds 20] [--device cuda] [--json FILE]

Eager mode, float16, channels last, scaled_dot_product_attention, cuDNN's own search on. One evaluation is guided: the batch runs
twice, without and with the context. Prints milliseconds (median) and the count of parameters for each shape and batch size.
"""

import argparse
import json
import math
import statistics
import time

import torch
from torch import nn
from torch.nn import functional as F

SHAPES = {
    "rdm768": dict(channels=16, width=448, mult=(1, 2, 3, 4), attention=(1, 2, 4), context=768, side=48, tokens=11),
    "rdm256": dict(channels=3, width=192, mult=(1, 2, 3, 5), attention=(2, 4, 8), context=512, side=64, tokens=5),
}
BLOCKS = 2
HEAD = 32


class Attention(nn.Module):
    def __init__(self, width, context=None):
        super().__init__()
        self.q = nn.Linear(width, width, bias=False)
        self.k = nn.Linear(context or width, width, bias=False)
        self.v = nn.Linear(context or width, width, bias=False)
        self.out = nn.Linear(width, width)

    def forward(self, x, context=None):
        context = x if context is None else context
        heads = lambda y: y.unflatten(-1, (-1, HEAD)).transpose(1, 2)
        y = F.scaled_dot_product_attention(heads(self.q(x)), heads(self.k(context)), heads(self.v(context)))
        return self.out(y.transpose(1, 2).flatten(2))


class Transformer(nn.Module):
    def __init__(self, width, context):
        super().__init__()
        self.norm = nn.GroupNorm(32, width, eps=1e-6)
        self.enter = nn.Conv2d(width, width, 1)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))
        self.itself = Attention(width)
        self.cross = Attention(width, context)
        self.grow = nn.Linear(width, 8 * width)
        self.shrink = nn.Linear(4 * width, width)
        self.leave = nn.Conv2d(width, width, 1)

    def forward(self, x, embedding, context):
        y = self.enter(self.norm(x)).flatten(2).transpose(1, 2)
        y = y + self.itself(self.norms[0](y))
        y = y + self.cross(self.norms[1](y), context)
        value, gate = self.grow(self.norms[2](y)).chunk(2, -1)
        y = y + self.shrink(value * F.gelu(gate))
        return x + self.leave(y.transpose(1, 2).unflatten(2, x.shape[2:]))


class Residual(nn.Module):
    def __init__(self, inside, outside, embedding):
        super().__init__()
        self.norm1 = nn.GroupNorm(32, inside)
        self.conv1 = nn.Conv2d(inside, outside, 3, padding=1)
        self.embed = nn.Linear(embedding, outside)
        self.norm2 = nn.GroupNorm(32, outside)
        self.conv2 = nn.Conv2d(outside, outside, 3, padding=1)
        self.skip = nn.Conv2d(inside, outside, 1) if inside != outside else nn.Identity()

    def forward(self, x, embedding, context):
        y = self.conv1(F.silu(self.norm1(x)))
        y = y + self.embed(F.silu(embedding))[:, :, None, None]
        return self.skip(x) + self.conv2(F.silu(self.norm2(y)))


class Plain(nn.Module):
    """A module that takes neither embedding nor context."""

    def __init__(self, module):
        super().__init__()
        self.module = module

    def forward(self, x, embedding, context):
        return self.module(x)


class UNet(nn.Module):
    def __init__(self, channels, width, mult, attention, context, **_):
        super().__init__()
        embedding = 4 * width
        self.width = width
        self.time = nn.Sequential(nn.Linear(width, embedding), nn.SiLU(), nn.Linear(embedding, embedding))
        inputs = [[Plain(nn.Conv2d(channels, width, 3, padding=1))]]
        skips, now, factor = [width], width, 1
        for level, times in enumerate(mult):
            for _ in range(BLOCKS):
                inputs.append([Residual(now, times * width, embedding)])
                now = times * width
                if factor in attention:
                    inputs[-1].append(Transformer(now, context))
                skips.append(now)
            if level + 1 < len(mult):
                inputs.append([Plain(nn.Conv2d(now, now, 3, stride=2, padding=1))])
                skips.append(now)
                factor *= 2
        self.inputs = nn.ModuleList(nn.ModuleList(block) for block in inputs)
        self.middle = nn.ModuleList([Residual(now, now, embedding), Transformer(now, context), Residual(now, now, embedding)])
        outputs = []
        for level, times in reversed(list(enumerate(mult))):
            for index in range(BLOCKS + 1):
                outputs.append([Residual(now + skips.pop(), times * width, embedding)])
                now = times * width
                if factor in attention:
                    outputs[-1].append(Transformer(now, context))
                if level > 0 and index == BLOCKS:
                    up = nn.Sequential(nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(now, now, 3, padding=1))
                    outputs[-1].append(Plain(up))
                    factor //= 2
        self.outputs = nn.ModuleList(nn.ModuleList(block) for block in outputs)
        self.last = nn.Sequential(nn.GroupNorm(32, width), nn.SiLU(), nn.Conv2d(width, channels, 3, padding=1))

    def forward(self, x, t, context):
        half = self.width // 2
        angles = t[:, None].float() * torch.exp(torch.arange(half, device=x.device) * (-math.log(10000.0) / half))
        embedding = self.time(torch.cat([angles.cos(), angles.sin()], 1).to(x.dtype))
        skips = []
        for block in self.inputs:
            for part in block:
                x = part(x, embedding, context)
            skips.append(x)
        for part in self.middle:
            x = part(x, embedding, context)
        for block in self.outputs:
            x = torch.cat([x, skips.pop()], 1)
            for part in block:
                x = part(x, embedding, context)
        return self.last(x)


def measure(name, batches, rounds, device):
    shape = SHAPES[name]
    kind = torch.float16 if device.type == "cuda" else torch.bfloat16
    wait = torch.cuda.synchronize if device.type == "cuda" else lambda: None
    with device:
        model = UNet(**shape).to(kind).eval().to(memory_format=torch.channels_last)
    rows = []
    for batch in batches:
        x = torch.randn(2 * batch, shape["channels"], shape["side"], shape["side"], device=device, dtype=kind)
        x = x.contiguous(memory_format=torch.channels_last)
        context = torch.randn(2 * batch, shape["tokens"], shape["context"], device=device, dtype=kind)
        t = torch.full((2 * batch,), 500, device=device)
        times = []
        for index in range(rounds + 3):
            wait()
            start = time.perf_counter()
            model(x, t, context)
            wait()
            if index >= 3:
                times.append(time.perf_counter() - start)
        rows.append({"batch": batch, "ms": 1e3 * statistics.median(times)})
        print(f"{name} eager {kind}, batch {batch}: {rows[-1]['ms']:.2f} ms per guided evaluation", flush=True)
    return {"shape": name, "parameters": sum(p.numel() for p in model.parameters()), "rows": rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--batches", default="1,4,16")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--shapes", default="rdm768,rdm256")
    parser.add_argument("--json")
    options = parser.parse_args()
    torch.backends.cudnn.benchmark = True
    batches = [int(batch) for batch in options.batches.split(",")]
    with torch.inference_mode():
        found = [measure(name, batches, options.rounds, torch.device(options.device)) for name in options.shapes.split(",")]
    for one in found:
        print(f"{one['shape']}: {one['parameters']} parameters")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"torch": torch.__version__, "models": found}, file, indent=2)


if __name__ == "__main__":
    main()
