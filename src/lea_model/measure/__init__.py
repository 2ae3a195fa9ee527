"""What checking and comparing both need to know about an agenda: measurability, ages, likeness, wording, coverage."""
