"""Writes which words are common, for `tacit train tagger --words`: a line for each of three bands.

usage: frequencies.py > frequencies.txt

The words are those of wordfreq's small lists (Robyn Speer, https://doi.org/10.5281/zenodo.7199437; CC BY-SA 4.0), in small
letters as there, of the most common band that a word has in any of the languages.
"""

from wordfreq import get_frequency_list

# Languages that write with blanks and in letters that Tacit folds.
LANGUAGES = "cs da de en es fi fr hu it nb nl pl pt ro sh sv".split()
# Zipf's scale: the logarithm of how often a word comes in 10^9 words. From 3.7, 4.3 and 5.0.
BANDS = [(5.0, 3), (4.3, 2), (3.7, 1)]


def band_of(centibels):
    """wordfreq keeps frequencies in hundredths of a factor of ten, downwards from 1."""
    zipf = 9 - centibels / 100
    return next((band for least, band in BANDS if zipf >= least), None)


def main():
    bands = {}
    for language in LANGUAGES:
        for centibels, words in enumerate(get_frequency_list(language, "small")):
            band = band_of(centibels)
            if band is None:
                break
            for word in words:
                if len(word) > 1 and word.isalpha():
                    bands[word] = max(bands.get(word, 0), band)
    for band in 3, 2, 1:
        print(band, *sorted(word for word in bands if bands[word] == band))


if __name__ == "__main__":
    main()
