"""Two networks over sums of embeddings, with a linear chain of labels on top, and how they learn.

window  five words side by side, one hidden layer
deep    embeddings and a network over characters, then layers over three words, the second and third with holes

Embeddings are summed outside of JAX, by sparse matrices: only the rows that a batch touches are moved (Adagrad).
"""

import dataclasses
import functools
import time

import jax
import numpy
import optax
from jax import numpy as jnp
from scipy import sparse

from .measure import chain_loss
from .texts import CHARACTERS, COLUMNS, OF_WORDS, pieces, streamed

# What the network of layers has otherwise.
DEEP = {
    "width": 64, "hidden": 128, "length": 128, "pieces": 48, "rate": 0.002, "dropout": 0.2, "rare": 20, "minutes": 13.5}
LABELS, MISC = 9, slice(7, 9)
UNIQUE = 1024  # unique words of a batch are filled up to a multiple of this


@dataclasses.dataclass
class Options:
    kind: str = "window"
    width: int = 32
    hidden: int = 64
    length: int = 64  # tokens of a piece of text
    pieces: int = 128  # in a batch
    rate: float = 0.003
    row_rate: float = 0.15
    dropout: float = 0.25
    rare: float = 30  # a word that was met n times is unknown with a chance of rare / (rare + n)
    parts: float = 0.15  # the chance that a part of a word is unknown, or what is known of it
    hints: bool = False  # whether what rules found is a feature
    minutes: float = 2.5
    seed: int = 1

    @property
    def reach(self):
        """How many words on either side count."""
        return 2 if self.kind == "window" else 7


def parameters(options, alphabet):
    random = numpy.random.default_rng(options.seed)

    def layer(inputs, outputs):
        weights = random.normal(0, (2 / inputs) ** 0.5, (inputs, outputs))
        return {"w": jnp.array(weights, jnp.float32), "b": jnp.zeros(outputs)}
    result = {"chain": jnp.zeros((LABELS, LABELS))}
    width, hidden = options.width, options.hidden
    if options.kind == "window":
        return result | {"hidden": layer(5 * width, hidden), "out": layer(hidden, LABELS)}
    return result | {
        "letters": jnp.array(random.normal(0, 0.3, (alphabet, 16)), jnp.float32), "character": layer(48, 64),
        "first": layer(3 * (width + 64), hidden), "second": layer(3 * hidden, hidden),
        "third": layer(3 * hidden, hidden), "out": layer(hidden, LABELS)}


def apply(layer, values):
    return values @ layer["w"] + layer["b"]


def beside(values, count, step=1):
    """Each place with those around it, joined."""
    length = values.shape[1] - (count - 1) * step
    return jnp.concatenate([values[:, index * step:index * step + length] for index in range(count)], -1)


def emissions(parameters, options, values, letters, inverse, drop):
    """Scores of labels; `values` [pieces, length + 2 * reach, width]."""
    if options.kind == "window":
        return apply(parameters["out"], drop(jax.nn.relu(apply(parameters["hidden"], beside(values, 5)))))
    spelt = jnp.pad(parameters["letters"][letters], ((0, 0), (1, 1), (0, 0)))
    spelt = jax.nn.relu(apply(parameters["character"], beside(spelt, 3))).max(1)[inverse]
    values = drop(jax.nn.relu(apply(parameters["first"], beside(jnp.concatenate([values, spelt], -1), 3))))
    for name, step in (("second", 2), ("third", 4)):
        values = values[:, step:-step] + drop(jax.nn.relu(apply(parameters[name], beside(values, 3, step))))
    return apply(parameters["out"], values)


class Network:
    def __init__(self, options, rows, alphabet):
        self.options, self.rows = options, rows
        random = numpy.random.default_rng(options.seed)
        self.table = random.normal(0, 0.1, (rows.count, options.width)).astype(numpy.float32)
        self.table[0] = 0
        self.seen = numpy.full_like(self.table, 1e-12)
        self.parameters = parameters(options, alphabet)
        self.optimizer = optax.inject_hyperparams(optax.adam)(options.rate)
        self.state, self.key = self.optimizer.init(self.parameters), jax.random.key(options.seed, impl="unsafe_rbg")

    def rows_of(self, index, corpus):
        """Rows for each token, the letters of unique words, and which of these each token is."""
        ids = corpus["rows"][index.ravel()]
        if not self.options.hints:
            ids[:, COLUMNS.index("hint")] = 0
        letters, inverse = numpy.zeros((1, CHARACTERS), numpy.int32), numpy.zeros(index.shape, numpy.int32)
        if self.options.kind == "deep":
            words, inverse = numpy.unique(corpus["word"][index.ravel()], return_inverse=True)
            letters = numpy.zeros((-(-len(words) // UNIQUE) * UNIQUE, CHARACTERS), numpy.int32)
            letters[:len(words)], inverse = corpus["letters"][words], inverse.reshape(index.shape)
        return ids, letters, inverse.astype(numpy.int32)

    def summed(self, ids, shape):
        """The sums of the tokens' rows, the rows that there are, and the sparse matrix that sums them."""
        unique, inverse = numpy.unique(ids, return_inverse=True)
        ones, starts = numpy.ones(ids.size, numpy.float32), numpy.arange(0, ids.size + 1, ids.shape[1])
        matrix = sparse.csr_matrix((ones, inverse.ravel().astype(numpy.int32), starts), (len(ids), len(unique)))
        return (matrix @ self.table[unique]).reshape(*shape, -1), unique, matrix

    def forget(self, ids, corpus, index, random):
        """Makes words, parts of them and what is known of them unknown by chance."""
        tokens, first = len(ids), self.rows.first
        rare, none = random.random(tokens) < corpus["rarity"][index.ravel()], random.random(tokens) < 0.02
        outside = ids[:, 0] == 0
        for column in range(OF_WORDS):
            gone = none | (rare if column < 2 else random.random(tokens) < self.options.parts)
            ids[gone & ~outside, column] = first[column]
        ids[random.random(tokens) < 0.1 * ~outside, COLUMNS.index("hint")] = 0

    @functools.partial(jax.jit, static_argnums=0)
    def step(self, parameters, state, key, values, letters, inverse, labels, without_misc):
        options = self.options

        def loss(parameters, values):
            def drop(values, key=jax.random.split(key)[1]):
                return values * jax.random.bernoulli(key, 1 - options.dropout, values.shape) / (1 - options.dropout)
            scores = emissions(parameters, options, drop(values), letters, inverse, drop)
            scores = scores.at[..., MISC].add(-60.0 * without_misc[..., None])
            return chain_loss(scores, parameters["chain"], labels) / labels.size
        value, (gradient, moved) = jax.value_and_grad(loss, (0, 1))(parameters, values)
        updates, state = self.optimizer.update(gradient, state)
        return optax.apply_updates(parameters, updates), state, value, moved

    @functools.partial(jax.jit, static_argnums=0)
    def forward(self, parameters, values, letters, inverse):
        return emissions(parameters, self.options, values, letters, inverse, lambda values: values)

    def learn(self, corpus, weights, progress):
        """`corpus`: rows, word, letters, rarity, label, without_misc, starts; the last token is outside of texts.

        Of each text its weight is the chance that an epoch takes it.
        """
        options, random, begun, epoch = self.options, numpy.random.default_rng(self.options.seed), time.time(), 0
        while (share := (time.time() - begun) / (60 * options.minutes)) < 1:
            chosen = random.permutation(numpy.flatnonzero(random.random(len(weights)) < weights))
            stream = streamed(corpus["starts"], chosen, options.reach)
            every, losses = random.permutation(pieces(stream, options.length, options.reach)), []
            for at in range(0, len(every) - options.pieces + 1, options.pieces):
                share = (time.time() - begun) / (60 * options.minutes)
                if share >= 1:
                    break
                losses.append(self.batch(corpus, every[at:at + options.pieces], random, 1 - 0.97 * share))
            epoch += len(losses) * options.pieces / len(every)
            progress(f"{epoch:.1f} epochs: loss {numpy.mean(losses):.4f}, {time.time() - begun:.0f} s")
        return {"epochs": round(epoch, 2), "seconds": round(time.time() - begun)}

    def batch(self, corpus, index, random, rate):
        ids, letters, inverse = self.rows_of(index, corpus)
        self.forget(ids, corpus, index, random)
        values, unique, matrix = self.summed(ids, index.shape)
        self.key, key = jax.random.split(self.key)
        self.state.hyperparams["learning_rate"] = jnp.float32(self.options.rate * rate)
        middle = index[:, self.options.reach:-self.options.reach]
        self.parameters, self.state, loss, moved = self.step(
            self.parameters, self.state, key, values, letters, inverse, corpus["label"][middle],
            corpus["without_misc"][middle])
        gradient = matrix.T @ numpy.asarray(moved).reshape(-1, self.options.width)
        gradient[unique == 0] = 0
        seen = self.seen[unique] + gradient * gradient
        self.seen[unique] = seen
        self.table[unique] -= self.options.row_rate * rate * gradient / numpy.sqrt(seen)
        return float(loss)

    def quantized(self):
        """Rounds the table as 8 bits hold it."""
        scale = numpy.abs(self.table).max() / 127
        self.table = (numpy.round(self.table / scale) * scale).astype(numpy.float32)

    def scores(self, corpus):
        """Of every token in a stream of all texts; and the tokens of the stream, -1 for those outside."""
        options, starts, results = self.options, corpus["starts"], []
        stream = streamed(starts, range(len(starts) - 1), options.reach)
        every = pieces(stream, options.length, options.reach)
        for at in range(0, len(every), options.pieces):
            index = numpy.full((options.pieces, every.shape[1]), -1)
            count = len(every[at:at + options.pieces])
            index[:count] = every[at:at + options.pieces]
            ids, letters, inverse = self.rows_of(index, corpus)
            found = self.forward(self.parameters, self.summed(ids, index.shape)[0], letters, inverse)
            results.append(numpy.asarray(found)[:count].reshape(-1, LABELS))
        return numpy.concatenate(results)[:len(stream)], stream
